using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>Whether something may be read or disclosed, and by what ground or why not. The default is no.</summary>
public readonly record struct AccessDecision
{
    private readonly Refusal? _refusal;

    private AccessDecision(string? ground, Refusal? refusal)
    {
        Ground = ground;
        _refusal = refusal;
    }

    /// <summary>Whether it is allowed.</summary>
    public bool IsAllowed => Ground is not null;

    /// <summary>The key of the waiver or the legal basis; <see langword="null"/> when it is not allowed.</summary>
    public string? Ground { get; }

    /// <summary>Why not; <see langword="null"/> when it is allowed.</summary>
    public Refusal? Refusal => IsAllowed ? null : _refusal ?? AccessCodes.NoRule.With();

    /// <summary>Allowed by a ground.</summary>
    /// <param name="ground">The key of the waiver or the legal basis.</param>
    public static AccessDecision AllowedBy(string ground)
    {
        ArgumentNullException.ThrowIfNull(ground);
        return new(ground, null);
    }

    /// <summary>Not allowed.</summary>
    /// <param name="refusal">Why.</param>
    public static AccessDecision Denied(Refusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return new(null, refusal);
    }
}
