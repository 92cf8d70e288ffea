namespace Samverkan.Reporting.Disclosure;

/// <summary>A row as a sum of equations: which, and by what factor modulo the prime.</summary>
internal sealed record Dependence(Term[] Row, int[] Equations, ulong[] Factors);
