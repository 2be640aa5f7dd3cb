using Scenarios.Objects.Tree;

namespace Scenarios.Objects.Views;

/// <summary>Conditions by type: those of typed lists, and those of <c>status.conditions</c> of any object.</summary>
public static class Conditions
{
    /// <summary>The first condition of that type; if there is none, a view whose <c>Exists</c> is false.</summary>
    public static T Find<T>(this ViewList<T> conditions, string type)
        where T : struct, IView<T>, ICondition
    {
        foreach (var condition in conditions)
        {
            if (condition.Type == type)
            {
                return condition;
            }
        }

        return default;
    }

    /// <summary>Whether the condition of that type is <c>True</c>.</summary>
    public static bool IsTrue<T>(this ViewList<T> conditions, string type)
        where T : struct, IView<T>, ICondition =>
        conditions.Find(type).Status == "True";

    /// <summary>A copy without the conditions of that type; the list itself if there are none.</summary>
    public static ViewList<T> Without<T>(this ViewList<T> conditions, string type)
        where T : struct, IView<T>, ICondition =>
        conditions.Find(type).Exists ? conditions.Where(condition => condition.Type != type) : conditions;

    /// <summary>A copy with the condition in the place of the first of its type, or at the end if there is none.</summary>
    public static ViewList<T> With<T>(this ViewList<T> conditions, T condition)
        where T : struct, IView<T>, ICondition
    {
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index].Type == condition.Type)
            {
                return conditions.WithItem(index, condition);
            }
        }

        return conditions.WithAdded(condition);
    }

    /// <summary>
    /// A copy with the condition in the place of the first of its type, or at the end if there is none. Its transition time stays unless
    /// its status changes.
    /// </summary>
    public static ViewList<T> With<T>(
        this ViewList<T> conditions, string type, bool holds, string reason, string message, DateTimeOffset now)
        where T : struct, IView<T>, ICondition =>
        new(With(conditions.Items, type, holds, reason, message, now));

    /// <summary>
    /// The transition time of a condition that is to have this status: the one that it has, unless its status changes now.
    /// </summary>
    public static DateTimeOffset? Since<T>(this ViewList<T> conditions, string type, string status, DateTimeOffset? now)
        where T : struct, IView<T>, ICondition =>
        conditions.Find(type) is { Exists: true } known && known.Status == status ? Read.Time(known.Tree, "lastTransitionTime") : now;

    /// <summary>The first condition of that type; null if there is none.</summary>
    public static ObjectValue? Find(ListValue conditions, string type)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        for (var index = 0; index < conditions.Count; index++)
        {
            if (conditions[index] is ObjectValue condition && condition["type"] is StringValue known && known.Text == type)
            {
                return condition;
            }
        }

        return null;
    }

    /// <summary>Whether the first condition of that type is <c>True</c>.</summary>
    public static bool IsTrue(ListValue conditions, string type) => Find(conditions, type)?["status"] is StringValue { Text: "True" };

    private static ListValue With(ListValue conditions, string type, bool holds, string reason, string message, DateTimeOffset now)
    {
        var known = Find(conditions, type);
        var status = new StringValue(holds ? "True" : "False");
        var condition = known ?? ObjectValue.Of(("type", new StringValue(type)));
        if (!status.Equals(condition["status"]))
        {
            condition = condition.With("status", status).With("lastTransitionTime", Timestamp.ValueOf(now));
        }

        condition = condition.With("reason", new StringValue(reason)).With("message", new StringValue(message));
        return known is null ? conditions.WithAdded(condition)
            : ListValue.From(conditions.Select(item => ReferenceEquals(item, known) ? condition : item));
    }

    /// <summary>The object's condition of that type, the first if there are several; null if there is none.</summary>
    public static ObjectValue? FindCondition(this ApiObject item, string type)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Find(item.ListAt("status", "conditions"), type);
    }

    /// <summary>Whether the object's condition of that type is <c>True</c>.</summary>
    public static bool HasCondition(this ApiObject item, string type)
    {
        ArgumentNullException.ThrowIfNull(item);
        return IsTrue(item.ListAt("status", "conditions"), type);
    }
}
