using System.CommandLine;

namespace Samverkan.Cli;

/// <summary>A verb of the tool: what it does in a sentence, and an example that runs as it stands.</summary>
internal sealed class Verb : Command, IHasExample
{
    /// <summary>Creates a verb.</summary>
    /// <param name="name">Its word.</param>
    /// <param name="description">What it does.</param>
    /// <param name="example">A command line that runs as it stands.</param>
    public Verb(string name, string description, string example)
        : base(name, description) => Example = example;

    /// <inheritdoc/>
    public string Example { get; }
}
