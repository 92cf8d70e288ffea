namespace Samverkan.Core.ProgrammeLogs;

/// <summary>The costs of one type together.</summary>
/// <param name="CostType">The type.</param>
/// <param name="Kronor">Swedish kronor, exactly.</param>
public sealed record CostTotal(CostType CostType, decimal Kronor);
