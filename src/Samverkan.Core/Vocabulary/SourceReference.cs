namespace Samverkan.Core.Vocabulary;

/// <summary>
/// Where a rule, a figure or a formula comes from: the document by its own title, the section, what it says in our own
/// words, and how sure we are.
/// </summary>
/// <param name="Document">The document's own title, for example "ESF-ansökan Stockholmskraften".</param>
/// <param name="Section">The section by its own heading, for example "Målgrupp"; empty for the document as a whole.</param>
public sealed record SourceReference(string Document, string Section)
{
    /// <summary>What the source says, in our own words; <see langword="null"/> when the title says enough.</summary>
    public LocalizedText? Says { get; init; }

    /// <summary>How sure we are that the source says so. <see cref="Confidence.Stated"/> unless told otherwise.</summary>
    public Confidence Confidence { get; init; }

    /// <summary>A public address of the source, or <see langword="null"/>.</summary>
    public string? Address { get; init; }

    /// <summary>Document and section on one line: "ESF-ansökan Stockholmskraften, Målgrupp".</summary>
    public override string ToString() => Section.Length == 0 ? Document : $"{Document}, {Section}";
}
