package id.loket.planted.print;

import net.sf.jasperreports.engine.JasperPrint;

class MayPaint {
  JasperPrint print = new JasperPrint();
}
