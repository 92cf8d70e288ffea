namespace Samverkan.Reporting.Rendering;

/// <summary>A file to be written: a name made by us, never from text of people, and its text, to be written as UTF-8.</summary>
/// <param name="Name">The file's name without a folder.</param>
/// <param name="Text">Its content.</param>
public sealed record RenderedFile(string Name, string Text);
