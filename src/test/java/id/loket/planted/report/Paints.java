package id.loket.planted.report;

import net.sf.jasperreports.engine.JasperPrint;

class Paints {
  JasperPrint print = new JasperPrint();
}
