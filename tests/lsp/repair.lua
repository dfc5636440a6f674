-- A short session in Neovim (0.7 or newer): open the file, see, repair all, write; what was seen is
-- written to the file that REPORT names, as JSON.
local seen = {}
local buffer = vim.api.nvim_get_current_buf()
local client = vim.lsp.start_client({
  name = 'cleanup',
  cmd = vim.json.decode(vim.env.SERVER),
  root_dir = vim.fn.getcwd(),
})
vim.lsp.buf_attach_client(buffer, client)

local function settled(count)
  return vim.wait(60000, function() return #vim.diagnostic.get(buffer) == count end, 20)
end

local ok, problem = pcall(function()
  seen.opened = settled(1)
  for _, each in ipairs(vim.diagnostic.get(buffer)) do
    seen.code, seen.line, seen.first, seen.last = each.code, each.lnum, each.col, each.end_col
  end
  local zero = { line = 0, character = 0 }
  local found = vim.lsp.buf_request_sync(buffer, 'textDocument/codeAction', {
    textDocument = vim.lsp.util.make_text_document_params(buffer),
    range = { start = zero, ['end'] = zero },
    context = { diagnostics = {}, only = { 'source.fixAll' } },
  }, 30000)
  local encoding = vim.lsp.get_client_by_id(client).offset_encoding
  vim.lsp.util.apply_workspace_edit(found[client].result[1].edit, encoding)
  seen.clean = settled(0)
  vim.cmd('write')
end)
if not ok then seen.problem = tostring(problem) end
vim.fn.writefile({ vim.json.encode(seen) }, vim.env.REPORT)
vim.lsp.stop_client(client)
vim.wait(5000, function() return vim.lsp.get_client_by_id(client) == nil end, 20)
vim.cmd('qa!')
