namespace Samverkan.Core.Vocabulary;

/// <summary>
/// Marks a public type that changes after it was made: a builder, a reader, a writer, a store; or, on a private field, the one
/// place of an immutable type that is filled when first asked for. Every public type without
/// the mark is immutable, and a test on the compiled assemblies holds it so. Types whose name ends in <c>Options</c> need no
/// mark: the host fills them before anything starts.
/// </summary>
/// <param name="why">Why the type changes, and who may use it at the same time.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Field, Inherited = false)]
public sealed class MutableAttribute(string why) : Attribute
{
    /// <summary>Why the type changes, and who may use it at the same time.</summary>
    public string Why { get; } = why;
}
