using System.Collections.Immutable;

namespace Samverkan.Reporting.Disclosure;

/// <summary>A cell that somebody works out who stands alone in others.</summary>
/// <param name="Id">The cell's id.</param>
/// <param name="Own">The places of the cells in which the person is alone, rising.</param>
/// <param name="Cause">A published sum without which it might not be so; empty where none is known.</param>
internal readonly record struct SoleFind(string Id, ImmutableArray<int> Own, ImmutableArray<Term> Cause);
