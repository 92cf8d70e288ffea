using Samverkan.Core.Vocabulary;

namespace Samverkan.Reporting.Reports;

/// <summary>The key of a figure in a report, for example <c>started</c> or <c>started/women</c>. Unique in its report.</summary>
public sealed record FigureId : Slug, ISlug<FigureId>
{
    /// <summary>Creates the key.</summary>
    /// <param name="value">Its text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    public FigureId(string value)
        : base(value)
    {
    }

    /// <inheritdoc/>
    public static FigureId Create(string value) => new(value);
}
