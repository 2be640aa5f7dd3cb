namespace Scenarios.Api.Validation.GoDiffs;

/// <summary>
/// Values of the server's internal types as Go's <c>%#v</c> prints them in errors. Go prints pointers other than nil as addresses, which
/// differ on every server; here they all have the same made-up address.
/// </summary>
internal static class GoLiteral
{
    public const string Address = "0xc000000000";

    public static string Of(GoValue value) => value.Type.Kind switch
    {
        GoKind.String => GoText.Quote(value.Text),
        GoKind.Boolean or GoKind.Number => value.Text,
        GoKind.Pointer => $"({value.Type.Name})({(value.IsNone ? "nil" : Address)})",
        _ when value.IsNone => $"{value.Type.Name}(nil)",
        GoKind.Structure => $"{value.Type.Name}{{{string.Join(", ", value.Parts!.Select(static part => $"{part.Key}:{Of(part.Value)}"))}}}",
        GoKind.Map =>
            $"{value.Type.Name}{{{string.Join(", ", value.Parts!.Select(static part => $"{GoText.Quote(part.Key)}:{Of(part.Value)}"))}}}",
        _ => $"{value.Type.Name}{{{string.Join(", ", value.Parts!.Select(static part => Of(part.Value)))}}}",
    };
}
