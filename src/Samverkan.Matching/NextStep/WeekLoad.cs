using NodaTime;

namespace Samverkan.Matching.NextStep;

/// <summary>The most hours a week that run at the same time, on which day first, and whether some hours of that time are not told.</summary>
internal readonly record struct WeekLoad(decimal Most, LocalDate On, bool SomeUnknown)
{
    /// <summary>The load of some stretches from a day on. It can only rise where something begins.</summary>
    public static WeekLoad Of(IReadOnlyList<Stretch> stretches, LocalDate from, LocalDate? to)
    {
        WeekLoad load = new(0, from, false);
        foreach (LocalDate day in stretches.Select(stretch => LocalDate.Max(stretch.First, from)).Append(from).Where(day => !(day > to)).Distinct().Order())
        {
            decimal hours = 0;
            bool unknown = false;
            foreach (Stretch stretch in stretches)
            {
                if (!stretch.Contains(day))
                    continue;
                hours += stretch.WeeklyHours ?? 0;
                unknown |= stretch.WeeklyHours is null;
            }

            load = new(Math.Max(load.Most, hours), hours > load.Most ? day : load.On, load.SomeUnknown || unknown);
        }

        return load;
    }
}
