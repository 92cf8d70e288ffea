using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Samverkan.Architecture.Tests;

/// <summary>One member that a method's body names; where a value type's virtual method is called, its type too.</summary>
internal readonly record struct Use(MethodBase From, MemberInfo Member, Type? Constrained);

/// <summary>Reads the instructions of a method for the members that they name.</summary>
internal static class Instructions
{
    private static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => code.Value);

    /// <summary>The methods and constructors that a type declares itself.</summary>
    public static IEnumerable<MethodBase> MethodsOf(Type type)
    {
        const BindingFlags All = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;
        return [.. type.GetMethods(All), .. type.GetConstructors(All)];
    }

    /// <summary>Every member named by the methods of a type, in the order of the instructions.</summary>
    public static IEnumerable<Use> UsesOf(Type type) => MethodsOf(type).SelectMany(UsesOf);

    public static IEnumerable<Use> UsesOf(MethodBase method)
    {
        byte[]? body = method.GetMethodBody()?.GetILAsByteArray();
        if (body is null)
            yield break;
        Type[] typeArguments = method.DeclaringType is { IsGenericType: true } declaring ? declaring.GetGenericArguments() : [];
        Type[] methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : [];
        Type? constrained = null;
        for (int at = 0; at < body.Length;)
        {
            short value = body[at++];
            if (value == 0xFE)
                value = unchecked((short)(0xFE00 | body[at++]));
            OpCode code = OpCodesByValue[value];
            switch (code.OperandType)
            {
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    MemberInfo member = method.Module.ResolveMember(BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at)), typeArguments, methodArguments)!;
                    if (code == OpCodes.Constrained)
                    {
                        constrained = (Type)member;
                    }
                    else
                    {
                        yield return new Use(method, member, constrained);
                        constrained = null;
                    }

                    at += 4;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BinaryPrimitives.ReadInt32LittleEndian(body.AsSpan(at)));
                    break;
                default:
                    at += SizeOf(code.OperandType);
                    break;
            }
        }
    }

    private static int SizeOf(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
