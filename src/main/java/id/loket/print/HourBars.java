package id.loket.print;

import java.awt.Color;
import java.awt.Font;
import net.sf.jasperreports.charts.JRChart;
import net.sf.jasperreports.charts.JRChartCustomizer;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.labels.StandardCategoryItemLabelGenerator;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;

/**
 * The look of the bars of a day's hours: flat, dark enough for a black and white printer, the
 * number above each instead of a scale beside them. Named in the template, made by Jasper.
 */
public final class HourBars implements JRChartCustomizer {
  private static final double ROOM_FOR_NUMBERS = 0.22;
  private static final double WIDEST = 0.09;
  private static final int NO_SCALE = 4;

  @Override
  public void customize(JFreeChart chart, JRChart template) {
    chart.setPadding(RectangleInsets.ZERO_INSETS);
    chart.setBackgroundPaint(Color.WHITE);
    CategoryPlot plot = chart.getCategoryPlot();
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlineVisible(false);
    plot.setRangeGridlinesVisible(false);
    plot.setInsets(RectangleInsets.ZERO_INSETS);
    NumberAxis scale = (NumberAxis) plot.getRangeAxis();
    scale.setVisible(false);
    scale.setUpperMargin(ROOM_FOR_NUMBERS);
    scale.setAutoRangeIncludesZero(true);
    scale.setAutoRangeMinimumSize(NO_SCALE);
    plot.getDomainAxis().setTickMarksVisible(false);
    plot.getDomainAxis().setLowerMargin(0.01);
    plot.getDomainAxis().setUpperMargin(0.01);
    plot.getDomainAxis().setCategoryMargin(0.12);
    BarRenderer bars = (BarRenderer) plot.getRenderer();
    bars.setBarPainter(new StandardBarPainter());
    bars.setShadowVisible(false);
    bars.setDrawBarOutline(false);
    bars.setMaximumBarWidth(WIDEST);
    Font letters = plot.getDomainAxis().getTickLabelFont();
    // of the series and of the default: else the numbers are in a font that is not in the file
    bars.setSeriesItemLabelFont(0, letters);
    bars.setDefaultItemLabelFont(letters);
    bars.setDefaultItemLabelGenerator(new StandardCategoryItemLabelGenerator());
    bars.setDefaultItemLabelsVisible(true);
  }
}
