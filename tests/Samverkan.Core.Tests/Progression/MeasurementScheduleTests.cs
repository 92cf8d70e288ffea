using CsCheck;
using NodaTime;
using Samverkan.Core.Progression;

namespace Samverkan.Core.Tests.Progression;

public sealed class MeasurementScheduleTests
{
    private static readonly Gen<LocalDate> Days = Gen.Int[0, 365 * 10].Select(static n => new LocalDate(2020, 1, 1).PlusDays(n));

    private static readonly Gen<MeasurementSchedule> Schedules =
        from cadence in Gen.Int[1, 12]
        from before in Gen.Int[0, (28 * cadence) - 1]
        from after in Gen.Int[0, (28 * cadence) - 1 - before]
        select new MeasurementSchedule(cadence, before, after);

    [Fact]
    public void Due_dates_count_from_the_baseline_and_never_drift() =>
        Assert.Equal(
            [new(2025, 1, 31), new(2025, 4, 30), new(2025, 7, 31), new(2025, 10, 31), new(2026, 1, 31)],
            MeasurementSchedule.EveryThirdMonth.DueDates(new LocalDate(2025, 1, 31), new LocalDate(2026, 1, 31)));

    [Fact]
    public void A_form_belongs_to_the_wave_whose_window_holds_it_and_to_no_other() =>
        Gen.Select(Schedules, Days, Gen.Int[-400, 3000]).Sample(
            static (schedule, baseline, offset) =>
            {
                LocalDate date = baseline.PlusDays(offset);
                int[] holding = [.. Enumerable.Range(0, 110).Where(w => schedule.Window(baseline, w).Contains(date))];
                return holding.Length <= 1 && schedule.WaveOf(baseline, date) == (holding.Length == 1 ? holding[0] : null);
            },
            iter: 500);

    [Fact]
    public void A_form_between_two_windows_is_unscheduled() =>
        Assert.Null(MeasurementSchedule.EveryThirdMonth.WaveOf(new LocalDate(2025, 1, 31), new LocalDate(2025, 3, 15)));

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(121, 0, 0)]
    [InlineData(1, 14, 14)]
    [InlineData(3, -1, 0)]
    public void Values_that_make_no_schedule_are_refused(int cadence, int before, int after)
    {
        Assert.False(MeasurementSchedule.IsValid(cadence, before, after));
        Assert.Throws<ArgumentException>(() => new MeasurementSchedule(cadence, before, after));
    }
}
