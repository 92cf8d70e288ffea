namespace Samverkan.Core.Calendars;

/// <summary>What a day is in a working calendar. The first that applies is told.</summary>
public enum DayKind : byte
{
    /// <summary>A working day.</summary>
    WorkingDay = 0,

    /// <summary>A Saturday or a Sunday.</summary>
    Weekend = 1,

    /// <summary>A public holiday on a weekday, or an eve in a calendar in which the eves are free.</summary>
    Holiday = 2,

    /// <summary>A weekday on which the programme is closed.</summary>
    Closure = 3,
}
