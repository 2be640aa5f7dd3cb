namespace Scenarios.Running.Sentences;

/// <summary>
/// Decides the type of steps with <c>*</c>. Cucumber searches the sentences of all keywords; Reqnroll takes it for And. Here it is the
/// keyword for which the sentence is defined. If there are several, the type of the step before wins, then the next of Given, When, Then
/// after it. If no sentence matches, it is the type of the step before (Given at the beginning).
/// </summary>
internal static class StarSteps
{
    /// <summary>Returns Given, When or Then.</summary>
    /// <param name="text">The step without its <c>*</c>.</param>
    /// <param name="before">What the preceding step stands for; null for the first step.</param>
    /// <param name="search">Finds the sentences that exist.</param>
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
