package id.loket.planted.domain;

import net.sf.jasperreports.engine.JasperPrint;

class Paints {
  JasperPrint print = new JasperPrint();
}
