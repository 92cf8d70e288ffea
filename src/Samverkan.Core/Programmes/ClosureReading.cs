using System.Collections.Immutable;
using Samverkan.Core.Calendars;

namespace Samverkan.Core.Programmes;

/// <summary>One way to read on which days a programme is closed.</summary>
/// <param name="Name">The name by which the reading is chosen.</param>
/// <param name="Periods">The closed days.</param>
public sealed record ClosureReading(string Name, ImmutableArray<DatePeriod> Periods);
