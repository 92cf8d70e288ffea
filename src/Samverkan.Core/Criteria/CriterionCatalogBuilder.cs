using System.Text.Json.Serialization.Metadata;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Criteria;

/// <summary>Collects kinds of leaves and facts and makes a <see cref="CriterionCatalog"/> of them. Not thread-safe.</summary>
[Mutable("A builder collects; one thread at a time.")]
public sealed class CriterionCatalogBuilder
{
    private readonly SortedDictionary<string, JsonTypeInfo> _kinds = new(StringComparer.Ordinal);
    private readonly HashSet<Type> _types = [];

    internal CriterionCatalogBuilder(FactCatalog facts, IEnumerable<KeyValuePair<string, JsonTypeInfo>> kinds)
    {
        Facts = facts;
        foreach ((string kind, JsonTypeInfo typeInfo) in kinds)
        {
            _kinds.Add(kind, typeInfo);
            _types.Add(typeInfo.Type);
        }
    }

    /// <summary>The facts so far.</summary>
    public FactCatalog Facts { get; private set; }

    /// <summary>Adds a fact that files and criteria may name.</summary>
    /// <param name="fact">The fact.</param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The key already names a fact.</exception>
    public CriterionCatalogBuilder AddFact(Fact fact)
    {
        Facts = Facts.With(fact);
        return this;
    }

    /// <summary>Adds a kind of leaf.</summary>
    /// <typeparam name="TLeaf">The leaf: a record that extends <see cref="TypedLeaf{T}"/>, whose constructor takes what its JSON holds.</typeparam>
    /// <param name="kind">The word in <c>"kind"</c>: 1–40 ASCII letters.</param>
    /// <param name="typeInfo">
    /// The leaf's shape from the integrator's own <see cref="System.Text.Json.Serialization.JsonSerializerContext"/>. Members are
    /// named in camel case; facts are written as their keys.
    /// </param>
    /// <returns>This builder.</returns>
    /// <exception cref="ArgumentException">The kind or the leaf is already there, the kind is malformed, or the shape comes from no context.</exception>
    public CriterionCatalogBuilder AddLeaf<TLeaf>(string kind, JsonTypeInfo<TLeaf> typeInfo)
        where TLeaf : Leaf
    {
        ArgumentNullException.ThrowIfNull(typeInfo);
        if (string.IsNullOrEmpty(kind) || kind.Length > 40 || !kind.All(char.IsAsciiLetter))
            throw new ArgumentException("A kind is 1 to 40 ASCII letters.", nameof(kind));
        if (typeInfo.OriginatingResolver is null)
            throw new ArgumentException("The shape comes from no context.", nameof(typeInfo));
        if (CriterionCatalog.IsStructure(kind) || _kinds.ContainsKey(kind) || !_types.Add(typeof(TLeaf)))
            throw new ArgumentException("The kind or the leaf is already there.", nameof(kind));
        _kinds.Add(kind, typeInfo);
        return this;
    }

    /// <summary>The catalogue of all that has been added.</summary>
    public CriterionCatalog Build() => new(Facts, _kinds);
}
