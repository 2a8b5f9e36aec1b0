using System.Text.Json;
using ForBedring.Organisation;

namespace ForBedring.Json;

/// <summary>Roles in workshop documents: a code, or an object with role, unit and quantity.</summary>
internal static class CanvasJsonParts
{
    public static Role? RoleOf(JsonValue? value)
    {
        if (value is null) return null;
        var code = value.Text();
        if (!string.IsNullOrWhiteSpace(code) && !code.Any(char.IsWhiteSpace)) return ShoeMethodJson.RoleOf(code);
        if (value.Kind == JsonValueKind.String) value.Refuse("a role code without blanks");
        return null;
    }

    public static RoleRef? Who(JsonValue? value)
    {
        if (value is null) return null;
        if (value.Kind == JsonValueKind.String) return RoleOf(value) is { } only ? new RoleRef(only) : null;
        var role = RoleOf(value.Required("role"));
        var unit = CardDeckJson.Id(value.Optional("unit"));
        var quantity = value.Optional("quantity")?.OneOf(("One", Quantity.One), ("Some", Quantity.Some), ("All", Quantity.All)) ?? Quantity.One;
        value.NoOtherMembers();
        return role is null ? null : new RoleRef(role, unit is null ? null : UnitId.From(unit), quantity);
    }

    public static void Write(Utf8JsonWriter writer, RoleRef who)
    {
        if (who.Scope is null && who.Quantity == Quantity.One)
        {
            writer.WriteStringValue(who.Role.Code);
            return;
        }

        writer.WriteStartObject();
        writer.WriteString("role", who.Role.Code);
        if (who.Scope is not null) writer.WriteString("unit", who.Scope.Value);
        if (who.Quantity != Quantity.One) writer.WriteString("quantity", who.Quantity.ToString());
        writer.WriteEndObject();
    }
}
