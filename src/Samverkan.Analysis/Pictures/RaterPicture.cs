using System.Collections.Immutable;
using Samverkan.Core.Progression;

namespace Samverkan.Analysis.Pictures;

/// <summary>One rater's answers to one indicator.</summary>
/// <param name="Rater">Who rates.</param>
/// <param name="Points">The ratings by day, those without an answer among them.</param>
/// <param name="Current">The last answer; <see langword="null"/> when there is none.</param>
/// <param name="SinceStart">The change since the first answer; <see langword="null"/> with fewer than two.</param>
/// <param name="SinceLast">The change since the answer before; <see langword="null"/> with fewer than two.</param>
public sealed record RaterPicture(
    RaterRole Rater, ImmutableArray<PicturePoint> Points, PicturePoint? Current, RaterChange? SinceStart, RaterChange? SinceLast)
{
    /// <summary>The rater; never an answer.</summary>
    public override string ToString() => $"RaterPicture ({Rater})";
}
