using Samverkan.Core.Calendars;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>Costs and financing of one quarter. An amount belongs to the quarter in which its period ends.</summary>
/// <param name="Quarter">The quarter.</param>
/// <param name="Costs">The costs in Swedish kronor, exactly.</param>
/// <param name="Support">The fund's support in Swedish kronor, exactly.</param>
/// <param name="CoFinancing">The co-financing in Swedish kronor, exactly.</param>
public sealed record QuarterAccount(Quarter Quarter, decimal Costs, decimal Support, decimal CoFinancing);
