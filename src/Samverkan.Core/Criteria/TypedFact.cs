using System.Text.Json.Serialization;
using Samverkan.Core.Criteria.Json;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>A kind of fact whose values have the type <typeparamref name="T"/>.</summary>
/// <typeparam name="T"><see cref="bool"/>, <see cref="string"/>, <see cref="int"/> or <see cref="NodaTime.LocalDate"/>.</typeparam>
[JsonConverter(typeof(FactJsonConverterFactory))]
public sealed class TypedFact<T> : Fact
    where T : notnull, IEquatable<T>
{
    /// <summary>Creates a kind of fact.</summary>
    /// <param name="key">The permanent key.</param>
    /// <param name="name">What people call it.</param>
    /// <exception cref="ArgumentException">The key is malformed, or <typeparamref name="T"/> is not one of the four types.</exception>
    public TypedFact(string key, LocalizedText name)
        : base(key, name)
    {
        if (typeof(T) != typeof(bool) && typeof(T) != typeof(string) && typeof(T) != typeof(int) && typeof(T) != typeof(NodaTime.LocalDate))
            throw new ArgumentException("A fact's value is a bool, a string, an int or a LocalDate.", nameof(key));
    }

    /// <inheritdoc/>
    public override Type ValueType => typeof(T);
}
