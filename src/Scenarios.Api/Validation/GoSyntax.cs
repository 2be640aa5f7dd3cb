using System.Globalization;

namespace Scenarios.Api.Validation;

/// <summary>Values as Go's <c>%#v</c> prints them in the errors of Kubernetes 1.33.</summary>
internal static class GoSyntax
{
    public static string StringMap(ObjectValue? map) => map is null
        ? "map[string]string(nil)"
        : $"map[string]string{{{string.Join(", ", map.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{GoText.Quote(field.Key)}:{Text(field.Value)}"))}}}";

    public static string StringList(ListValue? list) => list is null ? "[]string(nil)" : $"[]string{{{string.Join(", ", list.Select(Text))}}}";

    /// <summary>A <c>meta/v1.LabelSelector</c>.</summary>
    public static string LabelSelector(ObjectValue selector)
    {
        var expressions = selector["matchExpressions"] is ListValue list
            ? $"[]v1.LabelSelectorRequirement{{{string.Join(", ", list.Select(Requirement))}}}"
            : "[]v1.LabelSelectorRequirement(nil)";
        return $"v1.LabelSelector{{MatchLabels:{StringMap(selector["matchLabels"] as ObjectValue)}, MatchExpressions:{expressions}}}";
    }

    /// <summary>The key of a Service's port in duplicate errors: only protocol and port are filled.</summary>
    public static string ServicePortKey(string protocol, long port) => string.Create(
        CultureInfo.InvariantCulture,
        $"core.ServicePort{{Name:\"\", Protocol:{GoText.Quote(protocol)}, AppProtocol:(*string)(nil), Port:{port}, TargetPort:intstr.IntOrString{{Type:0, IntVal:0, StrVal:\"\"}}, NodePort:0}}");

    private static string Requirement(Value expression) =>
        $"v1.LabelSelectorRequirement{{Key:{Text(expression.Find("key"))}, Operator:{Text(expression.Find("operator"))}, Values:{StringList(expression.Find("values") as ListValue)}}}";

    private static string Text(Value? value) => GoText.Quote((value as StringValue)?.Text ?? string.Empty);
}
