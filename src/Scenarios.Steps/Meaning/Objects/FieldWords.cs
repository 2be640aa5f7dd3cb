using System.Globalization;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Quoted text in the form of a manifest: <c>maxUnavailable: 0</c>, <c>mode=day</c>.</summary>
internal static class FieldWords
{
    /// <returns>Whether the text has that form and the kind has such a field.</returns>
    public static bool TrySet(Draft draft, string text)
    {
        if (draft.Kind is "ConfigMap" or "Secret" && text.Split('=', 2) is [var key, var value])
        {
            draft.SetKey(draft.Kind == "Secret" ? "stringData" : "data", key, value);
            return true;
        }

        if (text.Split(": ", 2) is not [var field, var content] || !field.All(static letter => char.IsAsciiLetter(letter) || letter == '.'))
        {
            return false;
        }

        draft.Set(PathOf(draft, field), LeafOf(content.Trim()));
        return true;
    }

    private static string PathOf(Draft draft, string field) => field switch
    {
        "maxSurge" or "maxUnavailable" when draft.Kind == "Deployment" => $"spec.strategy.rollingUpdate.{field}",
        "maxUnavailable" when draft.Kind is "DaemonSet" or "StatefulSet" => $"spec.updateStrategy.rollingUpdate.{field}",
        "restartPolicy" or "terminationGracePeriodSeconds" or "nodeName" or "serviceAccountName" or "priorityClassName" or "hostNetwork" =>
            draft.OfPod(field),
        _ when field.Contains('.', StringComparison.Ordinal) => field,
        _ => $"spec.{field}",
    };

    private static Value LeafOf(string text) => text switch
    {
        "true" => BooleanValue.True,
        "false" => BooleanValue.False,
        _ when long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => IntegerValue.Of(number),
        _ => new StringValue(text.Trim('"', '\'')),
    };
}
