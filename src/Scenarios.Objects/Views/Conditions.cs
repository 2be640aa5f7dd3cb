namespace Scenarios.Objects.Views;

/// <summary>Finds conditions by type.</summary>
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
}
