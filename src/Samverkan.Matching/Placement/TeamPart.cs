using System.Collections.Immutable;
using Samverkan.Core.Organisations;

namespace Samverkan.Matching.Placement;

/// <summary>A part of a team that has places of its own: a social worker bound to some districts, or what a manager has limited there.</summary>
/// <param name="Districts">The districts, by key.</param>
/// <param name="Places">The places, or <see langword="null"/> when not known.</param>
/// <param name="Workers">How many bound social workers it holds.</param>
/// <param name="Limits">The limits that it is held to.</param>
internal sealed record TeamPart(ImmutableSortedSet<DistrictId> Districts, int? Places, int Workers, ImmutableArray<CapacityLimit> Limits);
