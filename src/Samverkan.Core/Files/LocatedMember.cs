using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Files;

/// <summary>One member of a JSON object: its name, where the name stands, and its value.</summary>
/// <param name="Name">The name.</param>
/// <param name="Position">Where the name stands.</param>
/// <param name="Value">The value.</param>
public sealed record LocatedMember(string Name, FilePosition Position, LocatedJson Value)
{
    /// <summary>The position only: names and values may be personal.</summary>
    public override string ToString() => $"member at {Position}";
}
