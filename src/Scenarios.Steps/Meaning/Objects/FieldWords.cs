using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Objects;

/// <summary>Quoted text in the form of a manifest: <c>maxUnavailable: 0</c>, <c>mode=day</c>.</summary>
internal static class FieldWords
{
    /// <returns>Whether the text has that form.</returns>
    /// <exception cref="StepFailureException">The kind has no such field.</exception>
    public static bool TrySet(Draft draft, string text)
    {
        if (draft.Kind is "ConfigMap" or "Secret" && text.Split('=', 2) is [var key, var value])
        {
            draft.SetKey(draft.Kind == "Secret" ? "stringData" : "data", key, value);
            return true;
        }

        if (FieldText.Read(text) is not { } said)
        {
            return false;
        }

        var quoted = new PhraseMatch("text", "text", string.Empty, said.Value.Trim('"', '\''), []);
        draft.Set(NamedField.PathOrThrow(draft.Kind, said.Field),
            NamedField.ValueOf(draft.Kind, said.Field, new PhraseMatch("to", "setting-value", "quoted", said.Value, [quoted])));
        return true;
    }
}
