using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A sum of inner cells that is no figure, but must stay as unknown as a small one.</summary>
/// <param name="Column">The sum.</param>
/// <param name="For">The ids of the cells whose bounds it would make too narrow; empty when the sum would tell of zeros.</param>
internal sealed record Guard(ImmutableArray<Term> Column, ImmutableArray<string> For);
