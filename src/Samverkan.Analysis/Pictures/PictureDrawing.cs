namespace Samverkan.Analysis.Pictures;

/// <summary>A picture for everybody: the drawing for who sees it, and its table for who does not. They belong together.</summary>
/// <param name="Svg">The drawing: SVG with a title and a description, without script, readable without colour.</param>
/// <param name="Title">The title.</param>
/// <param name="Description">What a sighted reader takes from it.</param>
/// <param name="Table">The same figures.</param>
/// <remarks>Immutable. Personal data.</remarks>
public sealed record PictureDrawing(string Svg, string Title, string Description, PictureTable Table)
{
    /// <summary>The title; never a figure.</summary>
    public override string ToString() => Title;
}
