using NodaTime;

namespace Samverkan.Matching.NextStep;

/// <summary>
/// The most hours a week that run at the same time, on which day first, and whether some hours of that time are not told: those that are sure to run then, and those that may, because what
/// goes on without a stated end may have ended by then.
/// </summary>
internal readonly record struct WeekLoad(decimal Sure, LocalDate SureOn, decimal Most, LocalDate On, bool SomeUnknown)
{
    /// <summary>The load of some stretches from a day on. It can only rise where something begins.</summary>
    /// <param name="stretches">The stretches.</param>
    /// <param name="today">The day of asking: what goes on without a stated end is sure to go on until then.</param>
    /// <param name="from">The first day to look at.</param>
    /// <param name="to">The last, or <see langword="null"/>.</param>
    public static WeekLoad Of(IReadOnlyList<Stretch> stretches, LocalDate today, LocalDate from, LocalDate? to)
    {
        WeekLoad load = new(0, from, 0, from, false);
        foreach (LocalDate day in stretches.Select(stretch => LocalDate.Max(stretch.First, from)).Append(from).Where(day => !(day > to)).Distinct().Order())
        {
            (decimal sure, decimal most, bool unknown) = (0, 0, false);
            foreach (Stretch stretch in stretches)
            {
                if (!stretch.Contains(day))
                    continue;
                most += stretch.WeeklyHours ?? 0;
                sure += stretch.SurelyContains(day, today) ? stretch.WeeklyHours ?? 0 : 0;
                unknown |= stretch.WeeklyHours is null;
            }

            load = new(Math.Max(load.Sure, sure), sure > load.Sure ? day : load.SureOn, Math.Max(load.Most, most), most > load.Most ? day : load.On, load.SomeUnknown || unknown);
        }

        return load;
    }
}
