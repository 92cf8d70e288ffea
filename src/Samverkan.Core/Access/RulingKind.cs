namespace Samverkan.Core.Access;

/// <summary>What the law says of a flow from one kind of body to another, before anybody has waived anything.</summary>
public enum RulingKind
{
    /// <summary>Nothing that we know lets it flow. The default.</summary>
    Closed = 0,

    /// <summary>It flows only when the person has waived secrecy.</summary>
    OnWaiver = 1,

    /// <summary>It flows when the person has waived secrecy, or when somebody at the body that discloses has judged that it may.</summary>
    OnWaiverOrJudgement = 2,

    /// <summary>It flows by law.</summary>
    ByLaw = 3,

    /// <summary>The body that discloses is not under the secrecy act: an agreement or another duty of confidentiality decides.</summary>
    ByAgreement = 4,
}
