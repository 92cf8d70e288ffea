using NodaTime;

namespace Samverkan.Analysis.Pictures;

/// <summary>One rating in a picture. The default is an item without an answer on 0001-01-01.</summary>
/// <param name="On">The day of the form.</param>
/// <param name="Value">The value on the scale of the shown version; <see langword="null"/> when the item has no answer in that form.</param>
public readonly record struct PicturePoint(LocalDate On, int? Value)
{
    /// <summary>Whether there is an answer; never the answer.</summary>
    public override string ToString() => Value is null ? "PicturePoint (not answered)" : "PicturePoint (answered)";
}
