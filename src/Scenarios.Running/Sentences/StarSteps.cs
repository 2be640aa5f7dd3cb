namespace Scenarios.Running.Sentences;

/// <summary>
/// Says what <c>*</c> stands for. Cucumber looks for its sentence among those of all keywords, Reqnroll takes it for And. A list reads best
/// where every sentence may stand in it, so: the keyword under which the sentence is; of several, the step's before it, else the first of
/// Given, When, Then that comes after that; where no sentence matches, the step's before it (Given at the beginning).
/// </summary>
internal static class StarSteps
{
    /// <summary>Given, When or Then.</summary>
    /// <param name="text">The step without its <c>*</c>.</param>
    /// <param name="before">What the step before stands for; null for the first.</param>
    /// <param name="search">The sentences there are.</param>
    public static string KeywordOf(string text, string? before, SentenceSearch search)
    {
        var all = WrittenStep.AllKeywords;
        var start = before is null ? 0 : Math.Max(0, all.ToList().IndexOf(before));
        for (var offset = 0; offset < all.Count; offset++)
        {
            var keyword = all[(start + offset) % all.Count];
            if (search(keyword, text).Count > 0)
            {
                return keyword;
            }
        }

        return all[start];
    }
}
