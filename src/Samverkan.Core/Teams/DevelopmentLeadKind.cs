namespace Samverkan.Core.Teams;

/// <summary>The two functions that share the title <i>utvecklingsledare</i>. Only the first meets participants.</summary>
public enum DevelopmentLeadKind
{
    /// <summary>Channel to health care: advises the teams and meets participants.</summary>
    HealthCareLiaison = 0,

    /// <summary>Trains staff in reflexive practice and BIP; meets no participants.</summary>
    ReflexivePractice = 1,
}
