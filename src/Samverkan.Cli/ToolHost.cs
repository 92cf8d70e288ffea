using NodaTime;
using Samverkan.Core.Calendars;

namespace Samverkan.Cli;

/// <summary>What the tool takes from the machine it runs on, so that a test can put its own in place.</summary>
/// <param name="Output">Where results go.</param>
/// <param name="Error">Where progress and messages go.</param>
/// <param name="Clock">What time it is.</param>
internal sealed record ToolHost(TextWriter Output, TextWriter Error, IClock Clock)
{
    /// <summary>Whether <see cref="Error"/> is a terminal at which somebody waits.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>Today in Stockholm.</summary>
    public LocalDate Today => SwedishTime.DayOf(Clock.GetCurrentInstant());
}
