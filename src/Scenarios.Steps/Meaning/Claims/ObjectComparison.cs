using Scenarios.Api.Serialization.Yaml;
using Scenarios.Steps.Language.Matching;
using Scenarios.Steps.Meaning.Conditions;
using Scenarios.Steps.Meaning.Subjects;

namespace Scenarios.Steps.Meaning.Claims;

/// <summary>
/// Compares parts of an object with YAML: each field of the YAML must be there. Lists are compared by name or in any order.
/// </summary>
internal sealed class ObjectComparison(Story story)
{
    private readonly StateClaims _states = new(story);

    /// <exception cref="StepFailureException">It is not so at the stated time, or there is no such object.</exception>
    public void Check(PhraseMatch claim, string yaml)
    {
        var wanted = YamlReader.ReadValue(yaml, "the text").Value as ObjectValue
            ?? throw new StepFailureException("The text is not a YAML mapping.");
        if (wanted.Count == 0)
        {
            throw new StepFailureException($"{claim.Text}\nThe text has no field: it would match anything.");
        }

        var subject = claim["subject"] is { } said ? new SubjectReader(story).Read(said) : Of(Target.Of(claim["object"]!, story), claim);
        var condition = new Condition("matches", (item, _) => Compare(wanted, item.Tree, string.Empty, null))
        {
            Found = (item, _) => Difference(wanted, item), WithTerminating = claim["subject"] is null,
        };
        _states.Run(claim, subject, claim["mood"]?.Id, condition, isWait: false);
    }

    private static Subject Of(Target target, PhraseMatch claim) => new()
    {
        Words = claim.Text, Kind = target.Kind, Names = [target.Name], Namespace = target.Namespace.Length > 0 ? target.Namespace : null,
    };

    private static string Difference(ObjectValue wanted, ApiObject item)
    {
        var differences = new List<string>();
        Compare(wanted, item.Tree, string.Empty, differences);
        return differences.Count == 0 ? "it matches" : string.Join("\n    ", differences);
    }

    private static bool Compare(Value wanted, Value? actual, string path, List<string>? differences)
    {
        switch (wanted)
        {
            case ObjectValue fields when actual is ObjectValue there:
                var isSame = true;
                foreach (var (name, value) in fields)
                {
                    isSame &= Compare(value, there[name], path.Length == 0 ? name : $"{path}.{name}", differences);
                }

                return isSame;
            case ListValue items when actual is ListValue list:
                return CompareLists(items, list, path, differences);
            default:
                // The API server does not store empty lists.
                if (wanted.Equals(actual) || (actual is null && wanted is ListValue { Count: 0 })
                    || (actual is not null && wanted is not (ObjectValue or ListValue) && Plain(wanted) == Plain(actual)))
                {
                    return true;
                }

                differences?.Add($"{path}: expected {wanted}, there is {actual?.ToString() ?? "nothing"}");
                return false;
        }
    }

    private static bool CompareLists(ListValue wanted, ListValue actual, string path, List<string>? differences)
    {
        if (wanted.Count == 0 && actual.Count > 0)
        {
            differences?.Add($"{path}: expected no items, there are {actual}");
            return false;
        }

        var isSame = true;
        var met = new HashSet<Value>(ReferenceEqualityComparer.Instance);
        for (var index = 0; index < wanted.Count; index++)
        {
            var item = wanted[index];
            var named = (item as ObjectValue)?["name"] is { } name
                ? actual.OfType<ObjectValue>().FirstOrDefault(other => name.Equals(other["name"]))
                : null;
            if (named is not null)
            {
                isSame &= Compare(item, named, $"{path}[{((ObjectValue)item)["name"]}]", differences);
            }
            else if (actual.FirstOrDefault(other => !met.Contains(other) && Compare(item, other, path, null)) is { } found)
            {
                met.Add(found);
            }
            else
            {
                differences?.Add($"{path}: expected an item {item}, there are {actual}");
                isSame = false;
            }
        }

        return isSame;
    }

    private static string Plain(Value value) => value is StringValue { Text: var text } ? text : value.ToString();
}
