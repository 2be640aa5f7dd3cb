using System.Globalization;
using Scenarios.Accounts;

namespace Scenarios.Steps.Recording;

/// <summary>The fields in which an object differs from its previous state.</summary>
internal static class FieldDifference
{
    private const int MostFields = 10;
    private const int LongestValue = 100;

    /// <summary>Fields about the write itself, or that repeat other fields. They distract from the changes that matter.</summary>
    private static readonly HashSet<string> Bookkeeping = new(StringComparer.Ordinal)
    {
        "resourceVersion", "managedFields", "generation", "observedGeneration", "lastTransitionTime", "lastProbeTime", "lastHeartbeatTime",
            "lastUpdateTime", "lastTriggerTime",
        "hostIP", "hostIPs", "podIPs", "imageID", "containerID", "startTime", "started", "allocatedResources", "resources", "user",
            "volumeMounts", "fullyLabeledReplicas",
        "kubectl.kubernetes.io/last-applied-configuration", "uid", "creationTimestamp", "qosClass", "message",
    };

    public static IReadOnlyList<FieldChange> Between(ApiObject before, ApiObject after)
    {
        var found = new List<FieldChange>();
        Compare(before.Tree, after.Tree, string.Empty, found);
        return found;
    }

    private static void Compare(Value? before, Value? after, string path, List<FieldChange> found)
    {
        if (ReferenceEquals(before, after) || found.Count >= MostFields)
        {
            return;
        }

        switch (before, after)
        {
            case (ObjectValue one, ObjectValue other) when IsCondition(one) && IsCondition(other):
                if (Text(one) != Text(other))
                {
                    found.Add(new FieldChange(path, Text(one), Text(other)));
                }

                break;
            case (ObjectValue one, ObjectValue other):
                CompareFields(one, other, path, found);
                break;
            case (ListValue or null, ListValue or null) when KeyOf(before as ListValue ?? ListValue.Empty,
                after as ListValue ?? ListValue.Empty) is { } key:
                CompareItems(before as ListValue ?? ListValue.Empty, after as ListValue ?? ListValue.Empty, key, path, found);
                break;
            default:
                if (before is null || !before.Equals(after))
                {
                    found.Add(new FieldChange(path, Text(before), Text(after)));
                }

                break;
        }
    }

    private static void CompareFields(ObjectValue before, ObjectValue after, string path, List<FieldChange> found)
    {
        foreach (var (name, value) in after)
        {
            if (!Bookkeeping.Contains(name))
            {
                Compare(before[name], value, Join(path, name), found);
            }
        }

        foreach (var (name, value) in before)
        {
            if (after[name] is null && !Bookkeeping.Contains(name))
            {
                Compare(value, null, Join(path, name), found);
            }
        }
    }

    private static void CompareItems(ListValue before, ListValue after, string key, string path, List<FieldChange> found)
    {
        foreach (var item in after)
        {
            var name = NameOf(item, key)!;
            Compare(Find(before, key, name), item, $"{path}[{name}]", found);
        }

        foreach (var item in before)
        {
            var name = NameOf(item, key)!;
            if (Find(after, key, name) is null)
            {
                Compare(item, null, $"{path}[{name}]", found);
            }
        }
    }

    /// <summary>The field that identifies items in both lists; null if there is none.</summary>
    private static string? KeyOf(ListValue before, ListValue after)
    {
        foreach (var key in (string[])["name", "type", "uid"])
        {
            if (HasKeys(before, key) && HasKeys(after, key))
            {
                return key;
            }
        }

        return null;
    }

    private static bool HasKeys(ListValue list, string key)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in list)
        {
            if (NameOf(item, key) is not { } name || !names.Add(name))
            {
                return false;
            }
        }

        return true;
    }

    private static string? NameOf(Value item, string key) => ((item as ObjectValue)?[key] as StringValue)?.Text;

    private static Value? Find(ListValue list, string key, string name)
    {
        foreach (var item in list)
        {
            if (NameOf(item, key) == name)
            {
                return item;
            }
        }

        return null;
    }

    private static string Join(string path, string name)
    {
        if (name.AsSpan().ContainsAny('.', '/'))
        {
            return $"{path}[{name}]";
        }

        return path.Length == 0 ? name : $"{path}.{name}";
    }

    private static bool IsCondition(ObjectValue value) => value["status"] is StringValue && value.ContainsKey("type");

    /// <summary>A condition as text, such as <c>False, ContainersNotReady</c>.</summary>
    private static string Condition(StringValue status, Value? reason) => reason is StringValue { Text.Length: > 0 } known
        ? $"{status.Text}, {known.Text}" : status.Text;

    private static string? Text(Value? value)
    {
        var text = value switch
        {
            null => null,
            StringValue known => known.Text,
            ObjectValue known when IsCondition(known) => Condition((StringValue)known["status"]!, known["reason"]),
            ObjectValue known when known.ContainsKey("containerID") || known.ContainsKey("restartCount") => known["state"]?.ToString(),
            _ => value.ToString(),
        };
        return text is { Length: > LongestValue } ? string.Create(CultureInfo.InvariantCulture,
            $"{text[..LongestValue]}… ({text.Length} characters)") : text;
    }
}
