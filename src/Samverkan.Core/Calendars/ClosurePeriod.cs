using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Calendars;

/// <summary>Days on which a programme is closed for participants (<i>stängt för deltagare</i>), and why.</summary>
/// <param name="Period">The days; an open end means closed until further notice.</param>
/// <param name="Reason">Why, as a reader may see it.</param>
/// <param name="Source">Where the closure is decided.</param>
public sealed record ClosurePeriod(DatePeriod Period, LocalizedText Reason, SourceReference Source);
