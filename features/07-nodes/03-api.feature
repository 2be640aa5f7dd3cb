Feature: Resources and the API
  What one deploys is made of resources, and everything that creates, changes or deletes one is a request to the cluster's API: kubectl's commands as well as
  programs of one's own. A manifest's apiVersion and kind name the part of the API that it is for.

  Since the book: Deployments and Ingresses have left extensions/v1beta1, which is served no more.

  @S4-12
  Scenario: What there is
    When I run "kubectl api-resources --api-group=apps"
    Then the output matches the snapshot "apps"

  @S4-66
  Scenario: Versions that are served, and one that is not
    When I run "kubectl api-versions | grep -E '^(v1|apps/|networking|extensions)'"
    Then the output is:
      """
      apps/v1
      networking.k8s.io/v1
      v1
      """
    When I run:
      """
      sed 's#apps/v1#extensions/v1beta1#' simple-deployment.yml > old-deployment.yml
      kubectl apply -f old-deployment.yml
      """
    Then the command fails
    And the error output contains 'no matches for kind "Deployment" in version "extensions/v1beta1"'

  @S4-66
  Scenario: A request of one's own
    When I run:
      """
      echo '{"apiVersion": "v1", "kind": "ConfigMap", "metadata": {"name": "posted"}, "data": {"by": "hand"}}' > posted.json
      kubectl create --raw /api/v1/namespaces/default/configmaps -f posted.json | grep -o '"name":"[a-z]*"'
      kubectl get configmap posted -o jsonpath='{.data.by}'
      """
    Then the output is:
      """
      "name":"posted"
      hand
      """
