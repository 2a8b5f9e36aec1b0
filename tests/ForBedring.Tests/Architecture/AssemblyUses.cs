using System.Reflection.Emit;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ForBedring.Tests.Architecture;

/// <summary>Which types of an assembly use which others of it, and which methods of other assemblies they call: in signatures, fields, locals and method bodies.</summary>
internal sealed class AssemblyUses
{
    private static readonly Dictionary<int, OpCode> OpCodesByValue = typeof(OpCodes).GetFields().Select(f => (OpCode)f.GetValue(null)!).ToDictionary(o => o.Value & 0xFFFF);

    private AssemblyUses(ImmutableArray<TypeUse> uses, ImmutableArray<MethodCall> calls)
    {
        Uses = uses;
        Calls = calls;
    }

    /// <summary>Every use of one top-level type by another, once.</summary>
    public ImmutableArray<TypeUse> Uses { get; }

    /// <summary>Every call of a method of another assembly, as <c>Namespace.Type::Method(parameter types)</c>.</summary>
    public ImmutableArray<MethodCall> Calls { get; }

    public static AssemblyUses Of(string path)
    {
        using var file = File.OpenRead(path);
        using var assembly = new PEReader(file);
        var reader = assembly.GetMetadataReader();
        var uses = new HashSet<TypeUse>();
        var calls = new HashSet<MethodCall>();
        foreach (var handle in reader.TypeDefinitions)
        {
            var type = reader.GetTypeDefinition(handle);
            var user = FullName(reader, TopLevel(reader, handle));
            var names = new Collector(reader);
            names.Add(type.BaseType);
            foreach (var implemented in type.GetInterfaceImplementations()) names.Add(reader.GetInterfaceImplementation(implemented).Interface);
            foreach (var field in type.GetFields()) reader.GetFieldDefinition(field).DecodeSignature(names, genericContext: null);
            foreach (var methodHandle in type.GetMethods())
            {
                var method = reader.GetMethodDefinition(methodHandle);
                method.DecodeSignature(names, genericContext: null);
                if (method.RelativeVirtualAddress == 0) continue;
                var body = assembly.GetMethodBody(method.RelativeVirtualAddress);
                if (!body.LocalSignature.IsNil) reader.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(names, genericContext: null);
                foreach (var token in Tokens(body.GetILBytes()!))
                {
                    names.Add(token);
                    if (Called(reader, token) is { } called) calls.Add(new MethodCall(user, called));
                }
            }

            foreach (var used in names.Found.Where(n => n != user)) uses.Add(new TypeUse(user, used));
        }

        return new([.. uses.OrderBy(u => u.User, StringComparer.Ordinal).ThenBy(u => u.Used, StringComparer.Ordinal)], [.. calls.OrderBy(c => c.User, StringComparer.Ordinal).ThenBy(c => c.Method, StringComparer.Ordinal)]);
    }

    private static IEnumerable<EntityHandle> Tokens(byte[] il)
    {
        for (var at = 0; at < il.Length;)
        {
            var value = (int)il[at++];
            if (value == 0xFE) value = 0xFE00 | il[at++];
            var opCode = OpCodesByValue[value];
            switch (opCode.OperandType)
            {
                case OperandType.InlineNone:
                    break;
                case OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar:
                    at++;
                    break;
                case OperandType.InlineVar:
                    at += 2;
                    break;
                case OperandType.InlineI8 or OperandType.InlineR:
                    at += 8;
                    break;
                case OperandType.InlineSwitch:
                    at += 4 + (4 * BitConverter.ToInt32(il, at));
                    break;
                case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                    yield return (EntityHandle)MetadataTokens.Handle(BitConverter.ToInt32(il, at));
                    at += 4;
                    break;
                default:
                    at += 4;
                    break;
            }
        }
    }

    private static string? Called(MetadataReader reader, EntityHandle token)
    {
        var typeArguments = "";
        if (token.Kind == HandleKind.MethodSpecification)
        {
            var specification = reader.GetMethodSpecification((MethodSpecificationHandle)token);
            typeArguments = $"<{string.Join(", ", specification.DecodeSignature(new ParameterNames(), genericContext: null))}>";
            token = specification.Method;
        }

        if (token.Kind != HandleKind.MemberReference) return null;
        var member = reader.GetMemberReference((MemberReferenceHandle)token);
        if (member.GetKind() != MemberReferenceKind.Method || member.Parent.Kind != HandleKind.TypeReference) return null;
        var parent = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
        var signature = member.DecodeMethodSignature(new ParameterNames(), genericContext: null);
        return $"{reader.GetString(parent.Namespace)}.{reader.GetString(parent.Name)}::{reader.GetString(member.Name)}{typeArguments}({string.Join(", ", signature.ParameterTypes)})";
    }

    private static TypeDefinitionHandle TopLevel(MetadataReader reader, TypeDefinitionHandle handle)
    {
        while (reader.GetTypeDefinition(handle).GetDeclaringType() is { IsNil: false } outer) handle = outer;
        return handle;
    }

    private static string FullName(MetadataReader reader, TypeDefinitionHandle handle)
    {
        var type = reader.GetTypeDefinition(handle);
        return $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
    }

    /// <summary>Collects the top-level types of the assembly that signatures and tokens name.</summary>
    private sealed class Collector(MetadataReader reader) : ISignatureTypeProvider<object?, object?>
    {
        public HashSet<string> Found { get; } = new(StringComparer.Ordinal);

        public void Add(EntityHandle handle)
        {
            if (handle.IsNil) return;
            switch (handle.Kind)
            {
                case HandleKind.TypeDefinition:
                    Found.Add(FullName(reader, TopLevel(reader, (TypeDefinitionHandle)handle)));
                    break;
                case HandleKind.TypeSpecification:
                    reader.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, genericContext: null);
                    break;
                case HandleKind.FieldDefinition:
                    Add(reader.GetFieldDefinition((FieldDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MethodDefinition:
                    Add(reader.GetMethodDefinition((MethodDefinitionHandle)handle).GetDeclaringType());
                    break;
                case HandleKind.MethodSpecification:
                    var specification = reader.GetMethodSpecification((MethodSpecificationHandle)handle);
                    Add(specification.Method);
                    specification.DecodeSignature(this, genericContext: null);
                    break;
                case HandleKind.MemberReference:
                    var member = reader.GetMemberReference((MemberReferenceHandle)handle);
                    Add(member.Parent);
                    if (member.GetKind() == MemberReferenceKind.Method) member.DecodeMethodSignature(this, genericContext: null);
                    else member.DecodeFieldSignature(this, genericContext: null);
                    break;
            }
        }

        public object? GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind)
        {
            Add(handle);
            return null;
        }

        public object? GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind)
        {
            Add(handle);
            return null;
        }

        public object? GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => null;

        public object? GetArrayType(object? elementType, ArrayShape shape) => null;

        public object? GetByReferenceType(object? elementType) => null;

        public object? GetFunctionPointerType(MethodSignature<object?> signature) => null;

        public object? GetGenericInstantiation(object? genericType, ImmutableArray<object?> typeArguments) => null;

        public object? GetGenericMethodParameter(object? genericContext, int index) => null;

        public object? GetGenericTypeParameter(object? genericContext, int index) => null;

        public object? GetModifiedType(object? modifier, object? unmodifiedType, bool isRequired) => null;

        public object? GetPinnedType(object? elementType) => null;

        public object? GetPointerType(object? elementType) => null;

        public object? GetPrimitiveType(PrimitiveTypeCode typeCode) => null;

        public object? GetSZArrayType(object? elementType) => null;
    }

    /// <summary>Short names of parameter types.</summary>
    private sealed class ParameterNames : ISignatureTypeProvider<string, object?>
    {
        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeReference(handle).Name);

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => reader.GetString(reader.GetTypeDefinition(handle).Name);

        public string GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => "?";

        public string GetArrayType(string elementType, ArrayShape shape) => elementType + "[,]";

        public string GetByReferenceType(string elementType) => elementType + "&";

        public string GetFunctionPointerType(MethodSignature<string> signature) => "?";

        public string GetGenericInstantiation(string genericType, ImmutableArray<string> typeArguments) => $"{genericType}<{string.Join(", ", typeArguments)}>";

        public string GetGenericMethodParameter(object? genericContext, int index) => "!!" + index;

        public string GetGenericTypeParameter(object? genericContext, int index) => "!" + index;

        public string GetModifiedType(string modifier, string unmodifiedType, bool isRequired) => unmodifiedType;

        public string GetPinnedType(string elementType) => elementType;

        public string GetPointerType(string elementType) => elementType + "*";

        public string GetSZArrayType(string elementType) => elementType + "[]";
    }
}

/// <summary>One type uses another of the same assembly.</summary>
internal sealed record TypeUse(string User, string Used);

/// <summary>A type calls a method of another assembly.</summary>
internal sealed record MethodCall(string User, string Method);
