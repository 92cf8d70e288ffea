using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Access;

/// <summary>A kind of body in the law of secrecy: the social services, health care, the employment service and the others.</summary>
/// <param name="Id">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="IsUnderSecrecyAct">Whether the public access to information and secrecy act (<i>OSL 2009:400</i>) applies to it. Employers and civil society stand outside: they need an agreement or a duty of confidentiality of another kind.</param>
/// <param name="Source">Where that stands.</param>
public sealed record SecrecyBodyKind(SecrecyBodyKindId Id, LocalizedText Name, bool IsUnderSecrecyAct, SourceReference Source);
