using NodaTime;

namespace Samverkan.Core.Calendars;

/// <summary>The days that anything told of a person or a programme can lie on. A day outside them is a slip of the pen.</summary>
internal static class PlausibleDays
{
    private static readonly LocalDate First = new(1900, 1, 1);
    private static readonly LocalDate Last = new(2200, 12, 31);

    public static bool Contains(LocalDate day) => day >= First && day <= Last;
}
