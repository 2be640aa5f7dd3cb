namespace Scenarios.Objects.Views;

/// <summary>Conditions, found by type.</summary>
public static class Conditions
{
    /// <summary>The first condition of that type; one that does not exist where there is none.</summary>
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

    /// <summary>Whether the condition of that type says <c>True</c>.</summary>
    public static bool IsTrue<T>(this ViewList<T> conditions, string type)
        where T : struct, IView<T>, ICondition =>
        conditions.Find(type).Status == "True";

    /// <summary>A copy without the conditions of that type; the list itself where there is none.</summary>
    public static ViewList<T> Without<T>(this ViewList<T> conditions, string type)
        where T : struct, IView<T>, ICondition =>
        conditions.Find(type).Exists ? conditions.Where(condition => condition.Type != type) : conditions;
}
