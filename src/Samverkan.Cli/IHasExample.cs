namespace Samverkan.Cli;

/// <summary>A verb that shows how it is used.</summary>
internal interface IHasExample
{
    /// <summary>One command line that runs as it stands.</summary>
    string Example { get; }
}
