namespace Samverkan.Core.Vocabulary;

/// <summary>A kind of key that can be made from its text.</summary>
/// <typeparam name="TSelf">The kind itself.</typeparam>
public interface ISlug<TSelf>
    where TSelf : Slug, ISlug<TSelf>
{
    /// <summary>Makes a key from a text that is known to be one.</summary>
    /// <param name="value">The text.</param>
    /// <exception cref="ArgumentException">The text is not a key.</exception>
    static abstract TSelf Create(string value);
}
