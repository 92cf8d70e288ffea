using System.Collections.Immutable;

namespace Samverkan.Core.Identity;

/// <summary>The key under which new hashes are made, and the older ones under which stored hashes may still stand.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class IdentifierKeyRing
{
    private IdentifierKeyRing(ImmutableArray<IdentifierKey> keys) => Keys = keys;

    /// <summary>The keys, the current one first, then from the newest to the oldest.</summary>
    public ImmutableArray<IdentifierKey> Keys { get; }

    /// <summary>The key under which new hashes are made.</summary>
    public IdentifierKey Current => Keys[0];

    /// <summary>A ring of one key.</summary>
    /// <param name="current">The key.</param>
    public static IdentifierKeyRing Of(IdentifierKey current)
    {
        ArgumentNullException.ThrowIfNull(current);
        return new([current]);
    }

    /// <summary>A new current key; the others are still tried when somebody is looked for.</summary>
    /// <param name="next">The new key.</param>
    /// <exception cref="ArgumentException">A key of the same name is there.</exception>
    public IdentifierKeyRing Rotate(IdentifierKey next)
    {
        ArgumentNullException.ThrowIfNull(next);
        if (Keys.Any(key => key.Id == next.Id))
            throw new ArgumentException("A key of that name is there already.", nameof(next));
        return new([next, .. Keys]);
    }

    /// <summary>Lets an old key go, when nothing is stored under it any more.</summary>
    /// <param name="id">Its name.</param>
    /// <exception cref="ArgumentException">It is the current key, or no key of the ring.</exception>
    public IdentifierKeyRing Without(IdentifierKeyId id)
    {
        if (id == Current.Id || Keys.All(key => key.Id != id))
            throw new ArgumentException("Only an old key of the ring can go.", nameof(id));
        return new([.. Keys.Where(key => key.Id != id)]);
    }

    /// <summary>The hashes under which a number may stand, the current one first.</summary>
    /// <param name="number">The number.</param>
    public ImmutableArray<IdentifierHash> Hashes(IdentityNumber number) => [.. Keys.Select(key => key.Hash(number))];

    /// <summary>The names of the keys.</summary>
    public override string ToString() => string.Join(", ", Keys);
}
