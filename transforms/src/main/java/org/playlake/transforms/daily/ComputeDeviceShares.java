package org.playlake.transforms.daily;

import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.PTransform;
import org.apache.beam.sdk.transforms.ParDo;
import org.apache.beam.sdk.values.PCollection;

/**
 * Users by device type: one row a date and device type.
 *
 * <pre>{@code
 * PCollection<DeviceShare> devices = counts.apply("ComputeDeviceShares", ComputeDeviceShares.create());
 * }</pre>
 *
 * <p>As many outputs for a date as it has device types, in its window. A player on two devices
 * counts in both.
 */
public final class ComputeDeviceShares
    extends PTransform<PCollection<DayCounts>, PCollection<DeviceShare>> {

  private ComputeDeviceShares() {}

  public static ComputeDeviceShares create() {
    return new ComputeDeviceShares();
  }

  @Override
  public PCollection<DeviceShare> expand(PCollection<DayCounts> counts) {
    return counts.apply("Compute", ParDo.of(new ComputeFn())).setCoder(DeviceShare.CODER);
  }

  private static final class ComputeFn extends DoFn<DayCounts, DeviceShare> {
    @ProcessElement
    public void compute(@Element DayCounts counts, OutputReceiver<DeviceShare> out) {
      counts
          .usersByDevice()
          .forEach((device, users) -> out.output(DeviceShare.of(counts, device, users)));
    }
  }
}
