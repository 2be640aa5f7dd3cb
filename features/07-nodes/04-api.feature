Feature: Resources and the API
  Everything you deploy consists of resources, and every change to a resource is a request to the cluster's API. kubectl sends such
  requests, and so can your own programs. The apiVersion and kind of a manifest name the part of the API that it is for.

  Since the book: Deployments and Ingresses have moved out of extensions/v1beta1, which no longer exists.

  @S4-12
  Scenario: kubectl lists the resources of an API group
    When I run "kubectl api-resources --api-group=apps"
    Then the output matches the snapshot "apps"

  @S4-66
  Scenario: A manifest for an API version that is not served is refused
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
  Scenario: You can write a request yourself, and kubectl sends it
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
